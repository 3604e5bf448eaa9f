-- nvim --headless -u NONE -i NONE -n -S neovim.lua, with POLICYLINT_EXE and DRAFTS set: a finding, its fix, and the finding gone.
vim.cmd('edit ' .. vim.env.DRAFTS .. '/post.md')
vim.bo.filetype = 'markdown'
local id = vim.lsp.start_client({ name = 'policylint', cmd = { vim.env.POLICYLINT_EXE, 'lsp', '--stdio' }, root_dir = vim.env.DRAFTS })
vim.lsp.buf_attach_client(0, id)

local function findings()
  return vim.tbl_filter(function(each) return each.code == 'CO1001' end, vim.diagnostic.get(0))
end

vim.wait(8000, function() return #findings() > 0 end, 20)
local found = findings()[1]
print('FOUND ' .. tostring(found and found.code) .. '\n')
if found then
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = found.lnum, character = found.col }, ['end'] = { line = found.end_lnum, character = found.end_col } },
    context = { diagnostics = {}, only = { 'quickfix' } },
  }
  for client, answer in pairs(vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 5000) or {}) do
    for _, action in ipairs(answer.result or {}) do
      if action.isPreferred then
        vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(client).offset_encoding)
        break
      end
    end
  end
end
print('TEXT ' .. vim.api.nvim_buf_get_lines(0, 2, 3, false)[1] .. '\n')
print('CLEARED ' .. tostring(vim.wait(5000, function() return #findings() == 0 end, 20)) .. '\n')
vim.cmd('qa!')
