-- Does with a journey in Neovim what somebody does who writes one, and prints what came of it as JSON.
-- Environment: JOURNEY_SERVER, the command of the language server as a JSON array; JOURNEY_FOLDER, the project.
local folder = vim.env.JOURNEY_FOLDER
local seen = {}

local function wait(what, holds)
  if not vim.wait(60000, holds, 20) then
    error("Neovim has waited in vain for " .. what)
  end
end

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), "\n")
end

local function messages()
  local all = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    table.insert(all, diagnostic.message)
  end
  return all
end

local function run()
  vim.cmd("edit " .. folder .. "/order.journey")
  vim.bo.filetype = "journey"
  vim.bo.shiftwidth = 2
  vim.bo.expandtab = true
  local client = vim.lsp.start_client({ cmd = vim.json.decode(vim.env.JOURNEY_SERVER), root_dir = folder })
  vim.lsp.buf_attach_client(0, client)
  wait("diagnostics", function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.diagnostics = messages()

  vim.fn.search("touchpoint pay")
  vim.fn.search("pay")
  vim.lsp.buf.hover()
  local function float()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= "" then
        return window
      end
    end
  end
  wait("hover", float)
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float()), 0, -1, false), "\n")
  vim.api.nvim_win_close(float(), true)

  vim.lsp.buf.rename("checkout")
  wait("rename", function()
    return lines():find("touchpoint checkout") ~= nil
  end)
  seen.renamed = lines()

  vim.fn.search("via payment")
  vim.cmd("normal! w")
  local answers = vim.lsp.buf_request_sync(0, "textDocument/completion", vim.lsp.util.make_position_params(), 60000)
  seen.completion = {}
  for _, answer in pairs(answers) do
    for _, item in ipairs(answer.result.items or answer.result) do
      table.insert(seen.completion, item.label)
    end
  end

  vim.ui.select = function(items, options, chosen)
    seen.actions = vim.tbl_map(options.format_item or tostring, items)
    chosen(items[1], 1)
  end
  vim.fn.cursor(1, 1)
  vim.fn.search("touchpoint parcel")
  vim.fn.search("parcel")
  local before = lines()
  vim.lsp.buf.code_action()
  wait("code action", function()
    return lines() ~= before
  end)
  seen.acted = lines()

  vim.fn.append(0, "      owner    nobody-yet     \"Nobody yet\"")
  vim.lsp.buf.formatting_sync(nil, 60000)
  seen.formatted = lines()
end

local ok, reason = pcall(run)
if not ok then
  seen.failure = tostring(reason)
end
io.stdout:write(vim.json.encode(seen))
vim.cmd("qall!")
